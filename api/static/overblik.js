import{a as e,h as t,i as n,o as r,p as i,u as a}from"./shared-problems.js";import{t as o}from"./shared-account.js";import{n as s,t as c}from"./shared-where.js";import{n as l,t as u}from"./shared-state-view.js";import{r as d,t as f}from"./shared-page.js";var p={"kr.":1,kr:1,kroner:1,"1.000 kr.":1e3,"t.kr.":1e3,"tkr.":1e3,"mio. kr.":1e6,"mio.kr.":1e6,"mia. kr.":1e9};function m(e){let t=p[e.unit.trim().toLowerCase()];return t===void 0?null:Number(e.value)*t}function h(e,t){let n=t.map(e=>({year:e,kroner:0,stated:[]})),r=[],i=[];for(let t of e)for(let e of t.amounts){let a={row:t,amount:e,kroner:m(e)};i.push(a);let o=a.kroner===null?[]:n.filter(({year:t})=>g(e,t));o.length===0&&r.push(a);for(let e of o)e.kroner+=a.kroner??0,e.stated.push(a)}return{all:i,perYear:n,others:r}}function g(e,t){let{year_from:n,year_to:r,basis:i,recurring:a}=e;return n===null?!1:(r===null||r===n)&&!a&&i!==`per_year`?t===n:i!==`per_year`&&!a?!1:t>=n&&(a||r===null||t<=r)}function _({year_from:e,year_to:t,basis:n,recurring:r}){if(e===null)return`år fremgår ikke`;let i=t===null||t===e?String(e):`${e}–${t}`;return r?`fra ${e} og frem`:n===`per_year`&&i!==String(e)?`hvert år ${i}`:i}function v({value:e,unit:t}){return`${Number(e).toLocaleString(`da`,{maximumFractionDigits:3})} ${t}`}function y(e){return Math.abs(e)<1e6?`${e.toLocaleString(`da`,{maximumFractionDigits:0})} kr.`:`${b(e)} mio. kr.`}function b(e){return(e/1e6).toLocaleString(`da`,{maximumFractionDigits:Math.abs(e)<1e7?2:1})}var[x,S,C,w]=[560,300,258,56];function T({all:t,perYear:n}){return t.length===0?i`<p class="nothing">Planerne nævner ingen beløb.</p>`:i`<div class="amounts">
      <figure class="card">${D(n)}<figcaption class="note">Beløb, som planerne nævner for hvert år, lagt sammen: også besparelser og tilskud. Et samlet beløb for flere år er ikke delt ud på årene. Se hvert beløb i tabellen nedenfor.</figcaption></figure>
      ${E(n)}
    </div>
    <div class="scroll tall" role="region" tabindex="0" aria-label="Tabel over alle beløb">
      <table>
        <caption>Alle beløb i planerne</caption>
        <thead><tr><th scope="col">Indsats</th><th scope="col">År</th><th scope="col" class="number">Beløb</th></tr></thead>
        <tbody>${t.map(({row:t,amount:n})=>i`<tr>
          <th scope="row">${e(t.name)}</th><td>${_(n)}</td>
          <td class="number"><a href=${c(t.document_id,n)} aria-label="${v(n)}, ${e(t.name)}, åbn kilden">${v(n)}</a></td>
        </tr>`)}</tbody>
      </table>
    </div>`}function E(e){return i`<div class="scroll" role="region" tabindex="0" aria-label="Tabel over beløb pr. år">
    <table>
      <caption>Nævnt for hvert år</caption>
      <thead><tr><th scope="col">År</th><th scope="col" class="number">Antal beløb</th><th scope="col" class="number">I alt</th></tr></thead>
      <tbody>${e.map(({year:e,kroner:t,stated:n})=>i`<tr>
        <th scope="row">${e}</th><td class="number">${n.length}</td><td class="number">${n.length?y(t):`–`}</td>
      </tr>`)}</tbody>
    </table>
  </div>`}function D(e){let n=Math.max(...e.map(({kroner:e})=>e),1),r=x/Math.max(e.length,1);return i`<svg class="bars" viewBox="0 0 ${x} ${S}" aria-hidden="true">
    <text x="0" y="14" class="unit">mio. kr.</text>
    ${e.map(({year:e,kroner:i},a)=>{let o=i/n*(C-w),s=r*(a+.5);return t`<rect x=${r*a+r*.16} y=${C-o} width=${r*.68} height=${o} rx="3" />
        <text x=${s} y=${C-o-8} class="sum">${i?b(i):``}</text>
        <text x=${s} y=${C+24}>${e}</text>`})}
    <path d="M0 ${C}H${x}" />
  </svg>`}function O(e,t){let n=e.cells.filter(e=>e.year===t),r=new Set(n.map(e=>e.state)),[i]=r;return{year:t,state:i===void 0?`none`:r.size>1?`partly`:i,cells:n}}function k(e,{department:t,theme:n}){return e.filter(e=>(!t||e.department===t)&&(!n||e.themes.some(({name:e,marked:t})=>e===n&&t!==`no`)))}function A(e){let t=new Map;for(let n of e){let e=n.department??n.plan_title;t.set(e,[...t.get(e)??[],n])}return[...t]}function j(e,t){let n={reported:0,partly:0,empty:0,none:0};for(let r of e)for(let e of t)n[O(r,e).state]+=1;return n}function M(e,t,n=e){let r=new Set(n.flatMap(e=>e.cells.map(t=>`${e.plan} ${t.year}`))),i=e.map(e=>{let n=t.map(t=>O(e,t)).filter(({year:t})=>r.has(`${e.plan} ${t}`)),i=(...e)=>n.filter(({state:t})=>e.includes(t)).map(({year:e})=>e);return{row:e,empty:i(`empty`,`none`),partly:i(`partly`)}}),a=e=>e.empty.length*2+e.partly.length;return i.filter(e=>a(e)>0).sort((e,t)=>a(t)-a(e))}function N(t,n,r){let{years:a}=t;return i`
    ${P()}
    <div class="scroll tall" role="region" tabindex="0" aria-label="Tabel over indsatser og år">
      <table class="matrix">
        <caption class="sr">Hvilke indsatser har indrapporteret status for hvilke år</caption>
        <thead><tr><th scope="col">Indsats</th>${a.map(e=>i`<th scope="col" class="year">${e}</th>`)}</tr></thead>
        ${A(n).map(([t,n])=>i`<tbody>
          <tr class="group"><th scope="rowgroup" colspan=${a.length+1}>${e(t)}</th></tr>
          ${n.map(e=>F(e,a,r))}
        </tbody>`)}
        <tfoot>${L(n,a)}</tfoot>
      </table>
    </div>`}function P(){return i`<ul class="legend" aria-label="Tegnforklaring">${[`reported`,`partly`,`empty`,`none`].map(e=>i`<li>${l(e)}${u[e]}</li>`)}</ul>`}function F(t,n,r){return i`<tr>
    <th scope="row"><a href="#gennem-aarene" @click=${e=>{e.preventDefault(),r(t.id)}}>${e(t.name)}</a></th>
    ${n.map(e=>i`<td class="year">${I(t,O(t,e))}</td>`)}
  </tr>`}function I(t,{year:n,state:r,cells:a}){let[o]=a;if(!o)return i`${l(r)}<span class="sr">${u[r]}</span>`;let s=`${e(t.name)}, ${n}: ${u[r]}. Åbn kilden.`;return i`<a class="cell" href=${c(t.document_id,o)} aria-label=${s} title=${s}>${l(r)}</a>`}function L(e,t){return i`<tr>
    <th scope="row">Indrapporteret helt</th>
    ${t.map(t=>{let{reported:n,none:r}=j(e,[t]),a=e.length-r;return i`<td class="year share">${a?`${n} af ${a}`:`–`}</td>`})}
  </tr>`}function R(t,r){let o=t===`asked`;return t===null||o?i`<p class="lead">Alle afsnit bliver målt, så det kan tage lidt tid.</p>
      <button type="button" class="solid" aria-disabled=${o} @click=${o?a:r}>${o?`Måler teksterne …`:`Find de sværeste afsnit`}</button>`:t.length===0?i`<p class="nothing">Planerne har ingen længere tekst.</p>`:i`<ol class="hardest" aria-live="polite">${t.map(t=>i`<li class="card">
    <p class="lix-figure"><strong>${d(t.lix)}</strong> lix, længste sætning ${t.longest_sentence} ord</p>
    <p class="quote">${n(t.text)}</p>
    <p class="note"><a href=${c(t.document_id,t)}>${e(t.indsats??t.document)}</a>, ${s(t,{page:`side`})}</p>
  </li>`)}</ol>`}var z=[[`done`,`Gjort`],[`achieved`,`Opnået`],[`next`,`Det videre arbejde`],[`note`,`Status`],[`level`,`Vurdering`]],B=new Intl.Segmenter(`da`,{granularity:`sentence`}),V=15;function H(e){let t=[...e].sort((e,t)=>(e.year??0)-(t.year??0)),r=new Map,i=new Map;return t.map(e=>{let t=new Map,a=z.flatMap(([a,o])=>{let s=e[a];if(!s)return[];let c=`${e.goal??``}/${a}`;return t.set(c,W(s.text)),[{field:s,label:o,sentences:U(n(s.text)).map(e=>({text:e,since:r.get(W(e))??null})),unchanged:i.get(c)===W(s.text)}]});for(let{sentences:t}of a)for(let{text:n}of t){let t=W(n);t.length>=V&&!r.has(t)&&e.year!==null&&r.set(t,e.year)}return i=new Map([...i,...t]),{status:e,fields:a}})}function U(e){return[...B.segment(e)].map(({segment:e})=>e).filter(e=>e.trim())}function W(e){return e.toLowerCase().replace(/\s+/g,` `).trim()}function G(e){let t=H(e.statuses);if(t.length===0)return i`<p class="nothing">Planen har ingen status for indsatsen.</p>`;let n=t.some(({fields:e})=>e.some(({sentences:e})=>e.some(({since:e})=>e!==null)));return i`<p class="note">${n?`Tekst uden mærke er ny. Det, der gentager et tidligere år ord for ord, er mærket.`:`Intet gentager et tidligere år ord for ord: al tekst er ny.`}</p>
    <ol class="years">${t.map(t=>i`<li class="card">${K(e,t)}</li>`)}</ol>`}function K(t,{status:n,fields:r}){let o=t.goals.find(({id:e})=>e===n.goal);return i`<h3>
      ${l(n.state)}<a href=${c(t.document_id,n.heading)}>${e(n.heading.text)}</a>
    </h3>
    ${o?i`<p class="note">${e(o.text)}</p>`:a}
    ${r.length===0?i`<p class="note">${J(u[n.state])}</p>`:r.map(q)}`}function q({label:e,sentences:t,unchanged:n}){return i`<h4>${e}${n?i` <span class="badge warn">Uændret fra året før</span>`:a}</h4>
    <p class="quote">${t.map(({text:e,since:t})=>t===null?i`<span class="new">${r(e)}</span>`:i`<span class="again">${r(e)}</span>${n?a:i`<span class="badge warn">Ordret som ${t}</span> `}`)}</p>`}function J(e){return`${e.charAt(0).toUpperCase()}${e.slice(1)}.`}var Y=class extends f{static{this.properties={...f.properties,overview:{state:!0},filter:{state:!0},chosen:{state:!0},initiative:{state:!0},hardest:{state:!0}}}constructor(){super(),this.overview=null,this.filter={department:``,theme:``},this.chosen=``,this.initiative=null,this.hardest=null}connectedCallback(){super.connectedCallback(),this.read(`/api/overview`).then(e=>{this.overview=e,this.chosen=e?.rows[0]?.id??``})}willUpdate(e){e.has(`chosen`)&&this.chosen&&this.fetchInitiative(this.chosen)}async fetchInitiative(e){let t=e.split(`/`).map(encodeURIComponent).join(`/`),n=await this.read(`/api/initiatives/${t}`);this.chosen===e&&(this.initiative=n)}render(){let{overview:e}=this;if(!e)return i`${this.problemView()}${this.problem?a:i`<p class="note">Henter overblikket …</p>`}`;if(e.rows.length===0)return X;let t=k(e.rows,this.filter);return i`${this.problemView()} ${this.filterView(e)} ${this.sumView(t,e.years)}
      <section class="part" aria-labelledby="matrix"><h2 id="matrix">Indsatser og år</h2>
        ${t.length===0?i`<p class="nothing">Ingen indsatser passer til dit valg.</p>`:N(e,t,e=>this.choose(e))}</section>
      <section class="part" aria-labelledby="gennem-aarene"><h2 id="gennem-aarene" tabindex="-1">Én indsats gennem årene</h2>
        ${this.chooser(e.rows)} ${this.initiative?G(this.initiative):a}</section>
      <section class="part" aria-labelledby="huller"><h2 id="huller">Her mangler der noget</h2>${this.gapsView(t,e)}</section>
      <section class="part" aria-labelledby="svaert"><h2 id="svaert">Sværest at læse</h2>
        ${R(this.hardest,()=>void this.findHardest())}</section>
      <section class="part" aria-labelledby="beloeb"><h2 id="beloeb">Beløb pr. år</h2>${T(h(t,e.years))}</section>`}filterView({departments:e,themes:t}){let n=new URLSearchParams(Object.entries(this.filter).filter(([,e])=>e));return i`<form class="row filters" aria-label="Vælg indsatser" @submit=${e=>e.preventDefault()}>
      ${this.select(`department`,`Afdeling`,`Alle afdelinger`,e)}
      ${this.select(`theme`,`Tema`,`Alle temaer`,t)}
      <a class="plain outline" href="/api/overview.csv?${n.toString()}" download>Hent som regneark (CSV)</a>
    </form>`}select(t,n,r,a){return i`<div class="field">
      <label for=${t}>${n}</label>
      <select id=${t} @change=${e=>this.filter={...this.filter,[t]:e.target.value}}>
        <option value="">${r}</option>
        ${a.map(t=>i`<option value=${t}>${e(t)}</option>`)}
      </select>
    </div>`}sumView(e,t){let{reported:n,partly:r,empty:a}=j(e,t),o=[[e.length,e.length===1?`indsats`:`indsatser`],[n,`årsstatusser er indrapporteret`],[r,`er delvist indrapporteret`],[a,`er ikke indrapporteret`]];return i`<dl class="sums" aria-live="polite">${o.map(([e,t])=>i`<div><dt>${t}</dt><dd>${d(e)}</dd></div>`)}</dl>`}chooser(t){return i`<div class="field chooser">
      <label for="chosen">Indsats</label>
      <select id="chosen" .value=${this.chosen} @change=${e=>this.chosen=e.target.value}>
        ${t.map(t=>i`<option value=${t.id} ?selected=${t.id===this.chosen}>${e(t.name)}${t.department?` (${e(t.department)})`:``}</option>`)}
      </select>
    </div>`}gapsView(t,{years:n,rows:r}){let a=M(t,n,r);return a.length===0?i`<p class="nothing">Alle indsatser har indrapporteret alle år.</p>`:i`<div class="scroll tall" role="region" tabindex="0" aria-label="Tabel over manglende status">
      <table>
        <caption class="sr">Indsatser, der mangler status</caption>
        <thead><tr><th scope="col">Indsats</th><th scope="col" class="minor">Afdeling</th><th scope="col">Ikke indrapporteret</th><th scope="col">Delvist</th></tr></thead>
        <tbody>${a.map(({row:t,empty:n,partly:r})=>i`<tr>
          <th scope="row">${e(t.name)}</th><td class="minor">${e(t.department??`–`)}</td>
          <td>${n.join(`, `)||`–`}</td><td>${r.join(`, `)||`–`}</td>
        </tr>`)}</tbody>
      </table>
    </div>`}async findHardest(){this.hardest=`asked`,this.hardest=await this.read(`/api/readability/plans?top=10`)}choose(e){this.chosen=e;let t=this.querySelector(`#gennem-aarene`);t?.scrollIntoView({block:`start`}),t?.focus({preventScroll:!0})}},X=i`<p class="nothing">Der er ingen handleplaner med indsatser endnu. Redaktører læser planer ind under <a href="/admin">Administration</a>.</p>`;customElements.define(`klarplan-overblik-page`,Y),o();